// Looks every two seconds whether the import has moved on; without this script the link does the same by hand.
const address = document.querySelector<HTMLElement>('[data-look-again]')?.dataset.lookAgain

async function look(): Promise<void> {
  const answer = address && !document.hidden ? await fetch(address).catch(() => null) : null
  const text = answer?.ok ? await answer.text() : 'data-look-again'
  if (text.includes('data-look-again')) setTimeout(look, 2000)
  else location.reload()
}

setTimeout(look, 1000)

// A list of ticks without loading the page anew: the form is sent as it is, and the list takes its new look from the answer.
// Without a connection it says so, and nothing looks done that isn't.

document.addEventListener('submit', async (event) => {
  const form = event.target
  const list = form instanceof HTMLFormElement ? form.closest<HTMLElement>('[data-ticks]') : null
  if (!(form instanceof HTMLFormElement) || !list) return
  event.preventDefault()
  const button = form.querySelector('button')
  button?.setAttribute('aria-busy', 'true')
  const fresh = await send(form)
  if (fresh) list.replaceChildren(...fresh.childNodes)
  else sayTrouble(list)
  button?.removeAttribute('aria-busy')
  document.getElementById(form.id)?.querySelector('button')?.focus()
})

async function send(form: HTMLFormElement): Promise<Element | null> {
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const answer = await fetch(form.action, { method: 'POST', body }).catch(() => null)
  if (!answer?.ok) return null
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-ticks]')
}

function sayTrouble(list: HTMLElement): void {
  list.querySelector('[role=alert]')?.remove()
  const said = document.createElement('p')
  said.className = 'ticks-trouble'
  said.setAttribute('role', 'alert')
  said.textContent = list.dataset.trouble ?? ''
  list.prepend(said)
}

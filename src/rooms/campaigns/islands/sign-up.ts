import { isProof, proofText } from '../rules/sign-up.ts'

// Works a little before the form is sent, so that sending thousands of forms costs somebody something. It begins when the address is
// there and is done long before the button is pressed. Where the browser can't (no HTTPS), the form goes without.

for (const box of document.querySelectorAll<HTMLElement>('[data-sign-up]')) {
  const form = box.querySelector('form')
  if (form && 'crypto' in window && crypto.subtle) prepare(form, Number(box.dataset.bits))
}

function prepare(form: HTMLFormElement, bits: number): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  let working = 0
  field('email').addEventListener('change', async () => {
    working += 1
    const mine = working
    field('nonce').value = ''
    const nonce = await find(field('stamp').value, field('email').value, bits, () => mine === working)
    if (nonce !== null && mine === working) field('nonce').value = nonce
  })
}

const AT_ONCE = 64

async function find(stamp: string, email: string, bits: number, wanted: () => boolean): Promise<string | null> {
  const text = new TextEncoder()
  for (let from = 0; wanted(); from += AT_ONCE) {
    const tries = Array.from({ length: AT_ONCE }, (_, n) => String(from + n))
    const hashes = await Promise.all(
      tries.map((nonce) => crypto.subtle.digest('SHA-256', text.encode(proofText(stamp, email, nonce)))),
    )
    const found = hashes.findIndex((hash) => isProof(new Uint8Array(hash), bits))
    if (found >= 0) return tries[found] ?? null
  }
  return null
}

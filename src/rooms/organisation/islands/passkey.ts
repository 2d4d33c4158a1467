import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

// Signing in with the lock of the device. Without JavaScript or passkeys the buttons stay hidden; links by mail always work.

async function ask<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as T & { sentence?: string }
  if (!response.ok) throw new Error(answer.sentence ?? response.statusText)
  return answer
}

async function add(): Promise<void> {
  const optionsJSON = await ask<Parameters<typeof startRegistration>[0]['optionsJSON']>('/me/passkeys/options', {})
  await ask('/me/passkeys', { response: await startRegistration({ optionsJSON }) })
  location.reload()
}

async function signIn(): Promise<void> {
  const optionsJSON = await ask<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    '/sign-in/passkey/options',
    {},
  )
  await ask('/sign-in/passkey', { response: await startAuthentication({ optionsJSON }) })
  location.assign('/')
}

function saySorry(button: HTMLElement, error: unknown): void {
  const dismissed = error instanceof Error && error.name === 'NotAllowedError'
  if (dismissed) return
  const notice = document.createElement('p')
  notice.setAttribute('role', 'alert')
  notice.textContent = error instanceof Error ? error.message : String(error)
  button.after(notice)
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
  button.hidden = !browserSupportsWebAuthn()
  const does = button.dataset.passkey === 'add' ? add : signIn
  button.addEventListener('click', () => void does().catch((error: unknown) => saySorry(button, error)))
}

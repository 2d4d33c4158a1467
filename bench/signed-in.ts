/** A browser without a screen: signs in with a link that the start printed, and asks for pages. */
export async function signIn(link: string): Promise<(path: string) => Promise<Response>> {
  const url = new URL(link)
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers: { origin: url.origin } })
  const cookie = /holdfast=[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
  if (!cookie) throw new Error(`signing in answered ${answer.status}`)
  return (path) => fetch(url.origin + path, { headers: { cookie }, redirect: 'manual' })
}

import { demoPassword } from "../../../app/seeds/demo-password";

/** Returns what to send as Cookie from now on. */
export async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/masuk`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: url },
    body: new URLSearchParams({ email, password: demoPassword }),
  });
  await response.body?.cancel();
  const session = response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .find((pair) => pair?.startsWith("sesi="));
  if (session === undefined) throw new Error(`signing in as ${email} gave no session: status ${response.status}`);
  return session;
}

import { demoPassword } from "db/seeds/demo-password";

export type Writer = Awaited<ReturnType<typeof newWriter>>;

/** An innovator at work without a browser: only what the portal has answered counts as done. */
export async function newWriter(url: string, mailbox: string) {
  const cookie = await signIn(url, mailbox);
  const headers = { Cookie: cookie, Origin: url, Accept: "text/html" };

  /** The answer, or undefined when the server went away before it had answered. */
  async function send(path: string, body: BodyInit): Promise<Response | undefined> {
    const answer = await fetch(url + path, { method: "POST", redirect: "manual", headers, body }).catch(
      () => undefined,
    );
    const read = await answer?.text().catch(() => undefined);
    return read === undefined ? undefined : answer;
  }

  return {
    /** Begins a draft; the answer is its id. */
    async begin(title: string, unitId: string, trackId: string): Promise<string> {
      const answer = await send("/proposal/baru", new URLSearchParams({ title, unitId, trackId }));
      const id = /\/proposal\/(\w{20})/.exec(answer?.headers.get("Location") ?? "")?.[1];
      if (!id) throw new Error(`no draft was begun: status ${answer?.status}`);
      return id;
    },
    /** The version that the portal says it has saved. */
    async save(proposalId: string, section: string, text: string, version: number): Promise<number | undefined> {
      const body = new URLSearchParams({ text, version: String(version), autosave: "1" });
      const answer = await send(`/proposal/${proposalId}/bagian/${section}`, body);
      const saved = answer?.ok ? answer.headers.get("X-Saved-Version") : null;
      return saved === null || saved === undefined ? undefined : Number(saved);
    },
    /** Whether the portal says that it has taken the file in. */
    async upload(proposalId: string, kind: string, name: string, bytes: Buffer<ArrayBuffer>): Promise<boolean> {
      const body = new FormData();
      body.append("files", new Blob([bytes], { type: "application/pdf" }), name);
      const answer = await send(`/proposal/${proposalId}/lampiran?jenis=${kind}`, body);
      return answer?.status === 302;
    },
  };
}

async function signIn(url: string, mailbox: string): Promise<string> {
  const body = new URLSearchParams({ email: `${mailbox}@contoh.example`, password: demoPassword });
  const answer = await fetch(`${url}/masuk`, { method: "POST", redirect: "manual", headers: { Origin: url }, body });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  return cookie.join("; ");
}

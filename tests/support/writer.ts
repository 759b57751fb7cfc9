import { demoPassword } from "~/seeds/demo-password";

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
      const body = new URLSearchParams({ text, version: String(version) });
      const answer = await send(`/proposal/${proposalId}/bagian/${section}/simpan`, body);
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
    ...resumable(url, { Cookie: cookie, Origin: url, "Tus-Resumable": "1.0.0" }),
  };
}

const pieceSize = 64 * 1024;

/** Files in pieces (tus.io), as the page's script sends them: each piece a POST that stands for a PATCH. */
function resumable(url: string, headers: Record<string, string>) {
  async function ask(path: string, method: "POST" | "HEAD", more: HeadersInit, body: BodyInit = "") {
    const init = { method, redirect: "manual" as const, headers: { ...headers, ...more } };
    return fetch(url + path, method === "POST" ? { ...init, body } : init).catch(() => undefined);
  }

  /** How much of it the portal says it has; undefined when it went away before it had answered. */
  function offsetIn(answer: Response | undefined, expected: number): number | undefined {
    if (!answer) return undefined;
    if (answer.status !== expected) throw new Error(`an upload was answered with ${answer.status}`);
    return Number(answer.headers.get("Upload-Offset"));
  }

  return {
    /** The address at which the pieces go in. */
    async beginPieces(proposalId: string, kind: string, name: string, size: number): Promise<string | undefined> {
      const said = Object.entries({ proposal: proposalId, kind, name });
      const metadata = said.map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`).join(",");
      const answer = await ask("/berkas/unggah", "POST", {
        "Upload-Length": String(size),
        "Upload-Metadata": metadata,
      });
      if (answer && answer.status !== 201) throw new Error(`no upload was begun: status ${answer.status}`);
      return answer?.headers.get("Location") ?? undefined;
    },
    /** Sends what is missing, and whether the portal says that it has all of it. */
    async sendPieces(address: string, bytes: Buffer<ArrayBuffer>): Promise<boolean> {
      let offset = offsetIn(await ask(address, "HEAD", {}), 200);
      while (offset !== undefined && offset < bytes.length) {
        const piece = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) };
        const part = new Blob([bytes.subarray(offset, offset + pieceSize)]);
        offset = offsetIn(await ask(address, "POST", { ...piece, "X-HTTP-Method-Override": "PATCH" }, part), 204);
      }
      return offset === bytes.length;
    },
  };
}

async function signIn(url: string, mailbox: string): Promise<string> {
  const body = new URLSearchParams({ email: `${mailbox}@contoh.example`, password: demoPassword });
  const answer = await fetch(`${url}/masuk`, { method: "POST", redirect: "manual", headers: { Origin: url }, body });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  return cookie.join("; ");
}

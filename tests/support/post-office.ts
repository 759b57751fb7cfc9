import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

type Delivered = { to: string[]; messageId: string; subject: string; text: string };

/** A real mail server on this machine; it refuses the addresses that it is told to. */
export async function openPostOffice({ refuses = [], port = 0 }: { refuses?: string[]; port?: number } = {}) {
  const delivered: Delivered[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(refuses.includes(address) ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        delivered.push({ to, ...read(Buffer.concat(chunks).toString("utf8")) });
        done();
      });
    },
  });
  // Somebody who hangs up in the middle, as a portal that is ended does, is no fault of the post office.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address() as AddressInfo;
  let isOpen = true;
  async function close() {
    if (isOpen) await new Promise<void>((resolve) => server.close(() => resolve()));
    isOpen = false;
  }
  return { delivered, port: address.port, close };
}

/** What of a message tests look at; its text is quoted-printable or plain. */
function read(raw: string) {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const header = (name: string) =>
    new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, "im").exec(head)?.[1]?.replace(/\r\n\s+/g, " ") ?? "";
  const encoding = header("Content-Transfer-Encoding");
  const text = body.join("\r\n\r\n");
  return {
    messageId: header("Message-ID"),
    subject: header("Subject"),
    text: encoding === "quoted-printable" ? unquoted(text) : encoding === "base64" ? decoded(text) : text,
  };
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function decoded(text: string): string {
  return Buffer.from(text, "base64").toString("utf8");
}

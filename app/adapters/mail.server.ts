import { createTransport } from "nodemailer";
import type { MailTrouble } from "~/domain/outbox/letter";

export type Mail = { id: string; to: string; subject: string; text: string };

/** Resolves once the mail server has taken the letter over. @throws MailFailure */
export type SendMail = (mail: Mail) => Promise<void>;

export class MailFailure extends Error {
  override name = "MailFailure";

  constructor(readonly trouble: MailTrouble) {
    super(trouble);
  }
}

/** Sends by SMTP_URL in the name of MAIL_FROM; undefined where no mail server is set. */
export function mailer({ SMTP_URL, MAIL_FROM }: Record<string, string | undefined>): SendMail | undefined {
  if (!SMTP_URL) return undefined;
  if (!MAIL_FROM) throw new Error("SMTP_URL is set, so MAIL_FROM must say in whose name letters are sent.");
  const domain = /@([\w.-]+)/.exec(MAIL_FROM)?.[1] ?? "localhost";
  const transport = createTransport(
    {
      url: SMTP_URL,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: MAIL_FROM, headers: { "Auto-Submitted": "auto-generated" } },
  );
  return async ({ id, to, subject, text }) => {
    const message = { to: { name: "", address: to }, subject, text, messageId: `<${id}@${domain}>` };
    await transport.sendMail(message).catch((error: unknown) => {
      throw new MailFailure(troubleIn(error));
    });
  };
}

/** What nodemailer's error means; the error itself may hold addresses and is left behind. */
function troubleIn(error: unknown): MailTrouble {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  if (code === "EENVELOPE") return responseCode >= 500 || responseCode === 0 ? "address-refused" : "other";
  if (code === "EMESSAGE") return "letter-refused";
  if (code === "EAUTH" || code === "ENOAUTH") return "login-refused";
  if (code === "ETIMEDOUT") return "timed-out";
  if (code === "ECONNECTION" || code === "ESOCKET" || code === "EDNS" || code === "ETLS") return "unreachable";
  return "other";
}

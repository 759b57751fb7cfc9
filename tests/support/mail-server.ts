import { onTestFinished } from "vitest";
import { mailer, type SendMail } from "~/adapters/mail.server";
import { openPostOffice } from "./post-office";

/** A mail server until the test ends. */
export async function aMailServer(settings: { refuses?: string[]; port?: number } = {}) {
  const { delivered, port, close } = await openPostOffice(settings);
  onTestFinished(close);
  return { delivered, port, send: mailerAt(port), close };
}

export function mailerAt(port: number): SendMail {
  const send = mailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Sayembara <sayembara@contoh.example>" });
  if (!send) throw new Error("no mailer");
  return send;
}

/** Whether letters leave the portal, or wait for an operator to name a mail server. */
export function canSendMail(): boolean {
  return Boolean(process.env.SMTP_URL);
}

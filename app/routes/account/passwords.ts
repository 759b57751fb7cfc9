import { z } from "zod";
import { checkPassword } from "~/domain/people/password";
import type { Words } from "~/words/words";

/** A new password typed twice; what is too short or easily guessed is told at its field. */
export function newPassword({ reasons, collaboration: { invitation } }: Words, own: readonly string[]) {
  const short = reasons["password-too-short"];
  const password = z
    .string({ error: short })
    .max(1000, short)
    .superRefine((typed, ctx) => {
      const refused = checkPassword(typed, own);
      if (refused) ctx.addIssue({ code: "custom", message: reasons[refused] });
    });
  return { password, again: z.string({ error: invitation.differs }) };
}

export function isRepeated({ password, again }: { password: string; again: string }): boolean {
  return password === again;
}

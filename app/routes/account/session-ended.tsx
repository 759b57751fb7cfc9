import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { TextField } from "~/ui/text-field";
import type { SessionEnded } from "~/web/kept-form.server";
import { useWords } from "../visitor";

/** The sign-in form in the middle of something: what had been sent rides along and comes back afterwards. */
export function SessionEndedPage({ ended }: { ended: SessionEnded }) {
  const { account } = useWords();
  return (
    <>
      <PageHeading title={account.ended.title} lead={account.ended.text} />
      <form method="post" action={paths.signIn} className="flow">
        <input type="hidden" name="lanjut" value={ended.path} />
        <input type="hidden" name="titipan" value={ended.kept} />
        <TextField
          id="email"
          name="email"
          type="email"
          label={account.signIn.email}
          autoComplete="username"
          width="medium"
        />
        <TextField
          id="sandi"
          name="password"
          type="password"
          label={account.signIn.password}
          autoComplete="current-password"
          width="medium"
        />
        <ButtonRow>
          <Button>{account.signIn.submit}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

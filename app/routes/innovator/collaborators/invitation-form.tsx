import type { SubmissionResult } from "@conform-to/react";
import { FormErrors, useAnsweredForm } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { TextField } from "~/ui/text-field";

export function InvitationForm({ answer }: { answer: SubmissionResult | undefined }) {
  const { people } = useWords().collaboration;
  const { errors, field } = useAnsweredForm<{ name: string; email: string }>(answer);
  return (
    <>
      <FormErrors errors={errors} />
      <form method="post" noValidate className="flow">
        <TextField {...field("name")} label={people.inviteName} autoComplete="off" width="medium" />
        <TextField
          {...field("email")}
          type="email"
          label={people.inviteEmail}
          hint={people.inviteHint}
          autoComplete="off"
          width="medium"
        />
        <ButtonRow>
          <Button name="intent" value="invite">
            {people.submit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}

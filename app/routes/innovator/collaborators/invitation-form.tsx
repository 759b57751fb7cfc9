import { answeredForm } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";

export function InvitationForm({ answer }: { answer: Answer | undefined }) {
  const { people } = useWords().collaboration;
  const { field } = answeredForm<{ name: string; email: string }>(answer);
  return (
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
  );
}

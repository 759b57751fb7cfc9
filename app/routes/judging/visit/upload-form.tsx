import { takenBy } from "~/domain/attachments/media";
import { photographs as room } from "~/domain/visits/photograph";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { TextField } from "~/ui/text-field";

/** A plain form: a device offers its camera beside its photographs. */
export function UploadForm({ errors }: { errors: FieldError[] }) {
  const { photographs: says } = useWords().visits;
  return (
    <form method="post" encType="multipart/form-data" className="flow">
      <TextField
        id="foto"
        type="file"
        name="foto"
        label={says.choose}
        hint={says.hint(room.maxCount, room.maxBytes / 1_000_000)}
        errors={errorsAt(errors, "foto")}
        multiple
        accept={takenBy(room.media).join(",")}
      />
      <ButtonRow>
        <Button>{says.add}</Button>
      </ButtonRow>
    </form>
  );
}

import { TextField } from "~/ui/text-field";
import { useWords } from "../../visitor";
import type { Filled } from "../typed-form";

export function Video({ form: { field } }: { form: Filled }) {
  const words = useWords();
  const { video: says } = words.identity;
  return (
    <>
      <TextField
        {...field("videoUrl")}
        type="url"
        label={says.link}
        hint={says.linkHint}
        optionalLabel={words.optional}
      />
      <TextField
        {...field("videoLength")}
        label={says.length}
        hint={says.lengthHint}
        optionalLabel={words.optional}
        autoComplete="off"
        width="short"
      />
    </>
  );
}

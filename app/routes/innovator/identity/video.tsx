import { privacyStates } from "db/vocabulary";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { useWords } from "../../visitor";
import type { Filled } from "../typed-form";

export function Video({ form: { field } }: { form: Filled }) {
  const words = useWords();
  const { video: says } = words.identity;
  const { privacy } = words.attachments;
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
      <SelectField
        {...field("videoPrivacy")}
        label={says.people}
        hint={says.peopleHint}
        options={[
          { value: "", label: privacy.choose },
          ...privacyStates.map((value) => ({ value, label: privacy.states[value] })),
        ]}
      />
      <TextField
        {...field("videoConsentBasis")}
        label={privacy.basis}
        hint={privacy.basisHint}
        optionalLabel={words.optional}
        maxLength={300}
      />
    </>
  );
}

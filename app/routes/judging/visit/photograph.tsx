import { useLoaderData } from "@remix-run/react";
import { longestCaption } from "~/domain/visits/photograph";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { PhotographsData } from "./photographs";

export const idOf = (photographId: string) => `foto-${photographId}`;

type Props = {
  number: number;
  photograph: PhotographsData["photographs"][number];
  typed: Record<string, string> | undefined;
  errors: FieldError[];
};

/** One photograph beside what its team says of it. */
export function Photograph({ number, photograph, typed, errors }: Props) {
  const { claims, mayReport } = useLoaderData<PhotographsData>();
  const { photographs: says } = useWords().visits;
  const { id, caption, claim, version } = photograph;
  const named = (text: string) => (
    <>
      {text}
      <span className="sr-only">: {says.numbered(number)}</span>
    </>
  );
  return (
    <section id={idOf(id)} aria-labelledby={`${idOf(id)}-judul`} className="border-t border-line pt-4">
      <h2 id={`${idOf(id)}-judul`} className="text-lg">
        {says.numbered(number)}
      </h2>
      <div className="mt-3 flex flex-wrap gap-6">
        <a href={`${paths.visitPhotograph(id)}?lihat`} target="_blank" rel="noopener">
          <img
            src={paths.visitPhotographSmall(id)}
            alt={caption || says.numbered(number)}
            loading="lazy"
            className="max-h-60 w-60 rounded-md bg-surface object-contain"
          />
          <span className="sr-only"> ({says.newTab})</span>
        </a>
        <form method="post" noValidate className="flow min-w-0 grow basis-72">
          <input type="hidden" name="photograph" value={id} />
          <input type="hidden" name="version" value={version} />
          <fieldset disabled={!mayReport} className="flow">
            <TextField
              id={`${idOf(id)}-caption`}
              name="caption"
              label={named(says.caption)}
              hint={says.captionHint}
              maxLength={longestCaption}
              defaultValue={typed?.caption ?? caption}
              errors={errorsAt(errors, `${idOf(id)}-caption`)}
            />
            <SelectField
              id={`${idOf(id)}-claim`}
              name="claim"
              label={named(says.claim)}
              defaultValue={typed?.claim ?? claim}
              options={[{ value: "", label: says.whole }, ...claims]}
            />
            {mayReport && (
              <ButtonRow>
                <Button variant="secondary" name="intent" value="describe">
                  {named(says.save)}
                </Button>
                <Button variant="quiet" name="intent" value="remove">
                  {named(says.remove)}
                </Button>
              </ButtonRow>
            )}
          </fieldset>
        </form>
      </div>
    </section>
  );
}

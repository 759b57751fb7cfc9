import { z } from "zod";
import { longestPart, longestTitle, type Part } from "~/domain/calibration/practice";
import { typedField } from "~/routes/pieces/forms/field-errors";
import { seen, text } from "~/routes/pieces/forms/fields";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";
import type { Words } from "~/words/words";

const nameOf = (code: string) => `bagian-${code}`;

/** A practice proposal's form: its title, and a text for each of its parts. */
export function entryForm({ calibration }: Words, parts: readonly Part[]) {
  const { officer: says } = calibration;
  const piece = z.string({ error: says.tooLong }).max(longestPart, says.tooLong).default("");
  return z.object({
    title: text(says.nameMissing, longestTitle),
    version: seen,
    ...Object.fromEntries(parts.map(({ code }) => [nameOf(code), piece])),
  });
}

/** What the form says, under the titles that its parts had. */
export function partsIn(typed: Record<string, unknown>, parts: readonly Part[]): Part[] {
  return parts.map((part) => ({ ...part, text: String(typed[nameOf(part.code)] ?? "") }));
}

type Props = { title: string; parts: readonly Part[]; version: number; answer: Answer | undefined };

export function EntryForm({ title, parts, version, answer }: Props) {
  const { officer: says } = useWords().calibration;
  const typed = answer?.typed ?? { title, ...Object.fromEntries(parts.map(({ code, text }) => [nameOf(code), text])) };
  const errors = answer?.errors ?? [];
  return (
    <form method="post" noValidate className="flow">
      <input type="hidden" name="version" value={version} />
      <TextField {...typedField("title", typed, errors)} label={says.name} maxLength={longestTitle} />
      {parts.map((part) => (
        <TextArea key={part.code} {...typedField(nameOf(part.code), typed, errors)} label={part.title} rows={5} grows />
      ))}
      <ButtonRow>
        <Button>{says.save}</Button>
      </ButtonRow>
    </form>
  );
}

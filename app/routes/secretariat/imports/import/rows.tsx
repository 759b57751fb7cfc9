import { type Fate, fates } from "~/domain/imports/row";
import { withParameters } from "~/routes/pieces/lists/search-parameters";
import { useWords } from "~/routes/visitor";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { termFor } from "~/web/imports/vocabulary";
import type { ImportedList } from "./loading.server";
import { detailsOf } from "./row-details";

const tones = {
  new: "done",
  changed: "info",
  unchanged: "neutral",
  refused: "danger",
  duplicate: "warn",
} as const satisfies Record<Fate, string>;

/** How many rows meet each fate; each count shows those rows alone. */
export function FateFilter({ loaded: { counts, total, fate, search } }: { loaded: ImportedList }) {
  const { imports: says } = useWords();
  const choices = [
    { value: undefined, text: says.page.all(total) },
    ...fates.map((one) => ({ value: one, text: `${says.fates[one]} (${counts[one]})` })),
  ];
  return (
    <nav aria-label={says.page.counts}>
      <ul className="flex flex-wrap gap-x-6">
        {choices.map(({ value, text }) => (
          <li key={text}>
            <a
              href={withParameters(search, { hasil: value, hal: undefined, selesai: undefined })}
              aria-current={value === fate ? "true" : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function ImportRows({ loaded: { kind, rows } }: { loaded: ImportedList }) {
  const { imports: says } = useWords();
  return (
    <DataTable
      caption={says.page.caption}
      captionHidden
      empty={<p>{says.page.noRows}</p>}
      columns={[
        { key: "line", label: says.page.line, align: "end" },
        { key: "who", label: says.page.who, heading: true },
        { key: "fate", label: says.page.fate },
        { key: "details", label: says.page.details },
      ]}
      rows={rows.map((row) => ({
        key: String(row.line),
        cells: {
          line: row.line,
          who: <Content kind={kind} cells={row.cells} />,
          fate: <Tag tone={tones[row.fate]}>{says.fates[row.fate]}</Tag>,
          details: <Details kind={kind} row={row} />,
        },
      }))}
    />
  );
}

type Row = ImportedList["rows"][number];

function Content({ kind, cells }: { kind: ImportedList["kind"]; cells: Row["cells"] }) {
  const words = useWords();
  const columns = kind === "units" ? ["kind", "parent", "city", "province"] : ["email", "unit", "role"];
  const more = columns.flatMap((column) => (cells[column] ? termFor(words, column, cells[column]) : []));
  return (
    <>
      {cells.name ?? words.imports.page.unnamed}
      {more.length > 0 && <span className="block break-words text-sm font-normal text-muted">{more.join(", ")}</span>}
    </>
  );
}

/** What changes, or why not. */
function Details({ kind, row }: { kind: ImportedList["kind"]; row: Row }) {
  const lines = detailsOf(useWords(), kind, row);
  if (lines.length === 0) return undefined;
  return (
    <ul className="space-y-1">
      {lines.map((line) => (
        <li key={line} className="break-words">
          {line}
        </li>
      ))}
    </ul>
  );
}

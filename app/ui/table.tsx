import { Fragment, type ReactNode, useId } from "react";
import { Icon } from "./icon";

export type Column = {
  key: string;
  label: string;
  align?: "end";
  href?: string;
  sorted?: "ascending" | "descending";
  /** The column that names the row: a row header, and the row's title on phones. */
  heading?: boolean;
};

export type Row = {
  key: string;
  cells: Record<string, ReactNode>;
  tone?: "contested" | "below" | "above";
  /** A whole <tr> placed above this row, such as a CutLine. */
  before?: ReactNode;
};

type DataTableProps = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column[];
  rows: Row[];
  totals?: Record<string, ReactNode>;
  empty: ReactNode;
  /** Scrolls sideways in a region of its own; by default from eight columns on. */
  scrolls?: boolean;
};

export function DataTable({
  caption,
  captionHidden,
  columns,
  rows,
  totals,
  empty,
  scrolls = columns.length > 7,
}: DataTableProps) {
  const captionId = useId();
  if (rows.length === 0) return <>{empty}</>;
  const table = (
    <table className="data-table">
      <caption id={captionId} className={captionHidden ? "sr-only" : "pb-3 text-start text-base font-semibold"}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.key}>
            {row.before}
            <tr data-tone={row.tone}>
              <Cells columns={columns} cells={row.cells} />
            </tr>
          </Fragment>
        ))}
      </tbody>
      {totals && (
        <tfoot>
          <tr>
            <Cells columns={columns} cells={totals} />
          </tr>
        </tfoot>
      )}
    </table>
  );
  return scrolls ? <Region labelledBy={captionId}>{table}</Region> : table;
}

/** Focusable, so that the keyboard can scroll it. */
function Region({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section aria-labelledby={labelledBy} tabIndex={0} className="table-region">
      {children}
    </section>
  );
}

function Head({ column }: { column: Column }) {
  return (
    <th scope="col" data-align={column.align} aria-sort={column.sorted}>
      {column.href ? (
        <a href={column.href} className="inline-flex min-h-11 items-center gap-1 text-ink hover:text-teal">
          {column.label}
          {column.sorted && <Icon name={column.sorted === "ascending" ? "up" : "down"} className="size-4" />}
        </a>
      ) : (
        column.label
      )}
    </th>
  );
}

function Cells({ columns, cells }: { columns: Column[]; cells: Row["cells"] }) {
  return columns.map((column) =>
    column.heading ? (
      <th key={column.key} scope="row" data-align={column.align}>
        {cells[column.key]}
      </th>
    ) : (
      <td key={column.key} data-align={column.align} data-label={column.label}>
        {cells[column.key]}
      </td>
    ),
  );
}

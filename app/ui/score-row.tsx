import type { ReactNode } from "react";
import { describedBy, FieldErrors } from "./field";
import { Icon } from "./icon";

type ScoreRowProps = {
  id: string;
  name: string;
  title: string;
  /** In percent. */
  weight: number;
  min: number;
  max: number;
  defaultValue?: string | number | undefined;
  /** What the number means, or nothing while there is none. */
  meaning?: string | undefined;
  /** What stands in the place of a meaning. */
  foldedText: string;
  /** Told where the number asks for a note that is not there. */
  noteDue: string;
  isNoteDue?: boolean;
  errors?: string[];
  /** What the script shows here when the number could not be saved and the rest of the sheet was. */
  refusedText?: string;
  /** Rows of one group: only one of them is unfolded. */
  group?: string | undefined;
  isOpen?: boolean;
  readOnly?: boolean;
  /** Unfolded: what is asked, what the numbers mean, and why this number. */
  children: ReactNode;
};

/** One criterion of a sheet in a line: its name, its weight, its number and what the number means. */
export function ScoreRow(props: ScoreRowProps) {
  const { id, title, weight, meaning, foldedText, noteDue, isNoteDue, errors, group, isOpen, children } = props;
  return (
    <li
      data-criterion=""
      className={`grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-t border-line py-0.5 ${errors?.length ? "border-s-4 border-s-danger ps-3" : ""}`}
    >
      <div className="min-w-0">
        <label htmlFor={id} id={`${id}-title`} className="block leading-tight font-semibold">
          {title} <span className="text-sm font-normal text-muted tabular-nums">{weight}%</span>
        </label>
        <Refusals {...props} />
        <details name={group} open={isOpen} className="group/row">
          <summary className="flex min-h-6 list-none items-baseline gap-1 text-sm leading-tight text-muted hover:text-teal [&::-webkit-details-marker]:hidden">
            <Icon
              name="chevron"
              className="size-3.5 shrink-0 self-center text-teal motion-safe:transition-transform group-open/row:rotate-90"
            />
            <span className="min-w-0 group-not-open/row:truncate">
              <span className="sr-only">{title}: </span>
              <span id={`${id}-meaning`} data-meaning={foldedText}>
                {meaning ?? foldedText}
              </span>
            </span>
            <strong className="shrink-0 text-marigold-ink" data-note-due="" hidden={!isNoteDue}>
              {noteDue}
            </strong>
          </summary>
          <div className="flow pt-2 pb-3 text-sm">{children}</div>
        </details>
      </div>
      <ScoreControl {...props} />
    </li>
  );
}

function Refusals({ id, errors, refusedText }: ScoreRowProps) {
  return (
    <>
      <FieldErrors id={id} errors={errors} />
      {refusedText && !errors?.length && (
        <div data-refused-of={id} id={`${id}-refused`} role="alert" hidden>
          <FieldErrors id={`${id}-told`} errors={[refusedText]} />
        </div>
      )}
    </>
  );
}

function ScoreControl({ id, name, weight, min, max, defaultValue, errors, readOnly }: ScoreRowProps) {
  return (
    <div>
      <input
        id={id}
        name={name}
        type="text"
        autoComplete="off"
        inputMode="numeric"
        defaultValue={defaultValue}
        readOnly={readOnly}
        data-weight={weight}
        placeholder="–"
        aria-labelledby={`${id}-title ${id}-range`}
        className="control h-11 min-h-11 w-18 px-1 py-0 text-center text-lg font-bold tabular-nums"
        {...describedBy({ id, errors }, `${id}-meaning`)}
      />
      <span id={`${id}-range`} className="sr-only">
        {min}–{max}
      </span>
    </div>
  );
}

export type Anchor = { from: number; to: number; range: string; meaning: string };

type AnchorListProps = { anchors: readonly Anchor[]; value?: number | undefined };

/** What the numbers of a scale mean; the one in hand stands out. */
export function AnchorList({ anchors, value }: AnchorListProps) {
  if (anchors.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 leading-snug">
      {anchors.map(({ from, to, range, meaning }) => (
        <div
          key={range}
          className="contents data-current:font-semibold data-current:text-teal"
          data-from={from}
          data-to={to}
          data-current={value !== undefined && value >= from && value <= to ? "" : undefined}
        >
          <dt className="whitespace-nowrap tabular-nums">{range}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

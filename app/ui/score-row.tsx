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

/** One criterion of a sheet in two short lines: its name and weight, what its number means, and the number beside. */
export function ScoreRow(props: ScoreRowProps) {
  const { id, title, weight, meaning, foldedText, noteDue, isNoteDue, errors, group, isOpen, children } = props;
  return (
    <li
      data-criterion=""
      className={`relative min-h-11.5 border-t border-line ${errors?.length ? "border-s-4 border-s-danger ps-3" : ""}`}
    >
      <label htmlFor={id} id={`${id}-title`} className="block pe-21 leading-tight font-semibold">
        {title} <span className="text-sm font-normal text-muted tabular-nums">{weight}%</span>
      </label>
      <Refusals {...props} />
      <ScoreControl {...props} />
      <details name={group} open={isOpen} className="group/row">
        <summary className="flex min-h-6 list-none items-baseline gap-1 pe-21 text-sm leading-tight text-muted hover:text-teal [&::-webkit-details-marker]:hidden">
          <Icon
            name="chevron"
            className="size-3.5 shrink-0 self-center text-teal motion-safe:transition-transform group-open/row:rotate-90"
          />
          <span className="min-w-0 truncate">
            <span className="sr-only">{title}: </span>
            <span id={`${id}-meaning`} data-meaning={foldedText}>
              {meaning ?? foldedText}
            </span>
          </span>
          <strong className="shrink-0 text-marigold-ink" data-note-due="" hidden={!isNoteDue}>
            {noteDue}
          </strong>
        </summary>
        <div className="space-y-0.5 pb-1 text-sm leading-tight">{children}</div>
      </details>
    </li>
  );
}

function Refusals({ id, errors, refusedText }: ScoreRowProps) {
  return (
    <div className="pe-21 text-sm leading-tight">
      <FieldErrors id={id} errors={errors} />
      {refusedText && !errors?.length && (
        <div data-refused-of={id} id={`${id}-refused`} role="alert" hidden>
          <FieldErrors id={`${id}-told`} errors={[refusedText]} />
        </div>
      )}
    </div>
  );
}

function ScoreControl({ id, name, weight, min, max, defaultValue, errors, readOnly }: ScoreRowProps) {
  return (
    <div className="absolute end-0 top-px">
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

type ScaleProps = { anchors: readonly Anchor[]; label: string };

/** What the numbers of a scale mean in a word or two, the one in hand apart; a meaning begins with its short form. */
export function ScaleStrip({ anchors, label }: ScaleProps) {
  if (anchors.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-3 pb-1 text-sm leading-tight text-muted">
      {anchors.map(({ from, to, range, meaning }) => (
        <li
          key={range}
          data-from={from}
          data-to={to}
          data-says={meaning}
          className="data-current:font-semibold data-current:text-teal"
        >
          <span className="tabular-nums">{range}</span> {meaning.split(":")[0]}
        </li>
      ))}
    </ul>
  );
}

/** The same in full. */
export function ScaleTable({ anchors }: Pick<ScaleProps, "anchors">) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 leading-snug">
      {anchors.map(({ range, meaning }) => (
        <div key={range} className="contents">
          <dt className="font-semibold whitespace-nowrap tabular-nums">{range}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

type TimerProps = {
  label: string;
  present: number;
  interview: number;
  says: { start: string; restart: string; presenting: string; interviewing: string; over: string };
};

/** A clock that a script runs; without one there is none. */
export function Timer({ label, present, interview, says }: TimerProps) {
  return (
    <fieldset
      aria-label={label}
      hidden
      data-timer
      data-present={present}
      data-interview={interview}
      data-restart={says.restart}
      data-presenting={says.presenting}
      data-interviewing={says.interviewing}
      data-over={says.over}
      className="mb-2 flex flex-wrap items-center gap-x-4 border-b border-line pb-2 print:hidden"
    >
      <button
        type="button"
        data-timer-start
        className="min-h-11 cursor-pointer font-semibold text-teal underline underline-offset-4"
      >
        {says.start}
      </button>
      <span role="status" data-timer-phase className="font-semibold" />
      <span role="timer" data-timer-left className="text-xl font-bold tabular-nums" />
    </fieldset>
  );
}

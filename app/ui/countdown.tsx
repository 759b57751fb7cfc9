import type { ReactNode } from "react";

type CountdownProps = {
  until: string;
  now: string;
  text: ReactNode;
  /** What the ticking copy counts down to, before its numbers. */
  label: string;
  /** Unit words as "one|other" or one word for both; /countdown.js puts them after the numbers. */
  days: string;
  hours: string;
  minutes: string;
  seconds: string;
  ended: string;
};

/** A sentence that is always true, and a ticking copy that only /countdown.js brings to life. */
export function Countdown({ until, now, text, label, days, hours, minutes, seconds, ended }: CountdownProps) {
  return (
    <div
      data-countdown=""
      data-until={until}
      data-now={now}
      data-label={label}
      data-days={days}
      data-hours={hours}
      data-minutes={minutes}
      data-seconds={seconds}
      data-ended={ended}
    >
      <p>{text}</p>
      <p data-countdown-tick="" aria-hidden="true" hidden className="text-lg font-semibold tabular-nums" />
    </div>
  );
}

export type Tone = "neutral" | "info" | "done" | "warn" | "danger";
export type IconName = Tone | "check" | "open" | "arrow-left" | "arrow-right" | "up" | "down" | "chevron" | "seal";

type IconProps = { name: IconName; className?: string };

/** Drawn so that each tone has a shape of its own: nobody has to tell colours apart. Always beside words. */
export function Icon({ name, className = "size-5" }: IconProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <path d={strokes[name]} />
    </svg>
  );
}

const circle = "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z";

const strokes: Record<IconName, string> = {
  neutral: `${circle}M10 5.5V10l3 2`,
  info: `${circle}M10 9v5M10 6v.01`,
  done: `${circle}M6.5 10.2l2.4 2.4 4.6-5`,
  warn: "M10 2.5 18.5 17h-17ZM10 8v4M10 14.4v.01",
  danger: "M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7ZM10 6v5M10 14v.01",
  check: "M4 10.5l4 4 8-9",
  open: circle,
  "arrow-left": "M16 10H4m5-5-5 5 5 5",
  "arrow-right": "M4 10h12m-5-5 5 5-5 5",
  chevron: "M7.5 4.5 13 10l-5.5 5.5",
  up: "M10 16V4m-5 5 5-5 5 5",
  down: "M10 4v12m-5-5 5 5 5-5",
  seal: "M10 1.8l2.3 1.7 2.9 0 .9 2.7 2.3 1.7-.9 2.7.9 2.7-2.3 1.7-.9 2.7-2.9 0L10 19.4l-2.3-1.7-2.9 0-.9-2.7-2.3-1.7.9-2.7-.9-2.7 2.3-1.7.9-2.7 2.9 0ZM6.8 10.6l2.2 2.2 4.2-4.6",
};

import { useId } from "react";

/** A field of kawung (four ovals in a circle, after Javanese batik): thin and pale, behind or beside content. */
export function Kawung({ className = "" }: { className?: string }) {
  const id = usePatternId();
  return (
    <svg aria-hidden="true" focusable="false" width="100%" height="100%" className={className}>
      <defs>
        <pattern id={id} width="56" height="56" patternUnits="userSpaceOnUse">
          <g className="fill-none stroke-batik" strokeWidth="1.25">
            <Ovals />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

/** The small mark beside the name. */
export function KawungMark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 56 56" aria-hidden="true" focusable="false" className={`shrink-0 ${className}`}>
      <circle cx="28" cy="28" r="28" className="fill-teal" />
      <g className="fill-paper">
        {directions.map(([x, y, turn]) => (
          <ellipse
            key={turn}
            rx="11.5"
            ry="6.5"
            transform={`translate(${28 + x * 10.8} ${28 + y * 10.8}) rotate(${turn})`}
          />
        ))}
      </g>
      <circle cx="28" cy="28" r="2.6" className="fill-marigold" />
    </svg>
  );
}

/** The ovals of one 56-unit tile with their seed slits, and the dots where tiles meet. */
export function Ovals() {
  return (
    <>
      {directions.map(([x, y, turn]) => (
        <g key={turn} transform={`translate(${28 + x * 14} ${28 + y * 14}) rotate(${turn})`}>
          <ellipse rx="15.4" ry="9" />
          <path d="M-6 0H6" />
        </g>
      ))}
      <path d="M28 26.5l1.5 1.5-1.5 1.5-1.5-1.5ZM0 0h.01M56 0h.01M0 56h.01M56 56h.01" />
    </>
  );
}

/** React's ids carry colons, which url(#…) does not like everywhere. */
export function usePatternId() {
  return `k${useId().replaceAll(":", "")}`;
}

const directions = [
  [-1, -1, 45],
  [1, -1, 135],
  [1, 1, 225],
  [-1, 1, 315],
] as const;

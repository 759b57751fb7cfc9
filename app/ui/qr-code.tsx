import { qrPath } from "./qr-path";

/** Black on white in every colour scheme: cameras read nothing else. What it says must stand beside it. */
export function QrCode({ text, className = "size-40" }: { text: string; className?: string }) {
  const { size, path } = qrPath(text);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${className}`}
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}

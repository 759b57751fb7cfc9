type ProgressProps = { label: string; percent: number | null };

/** How much is done; a bar without a value where nobody can tell. */
export function Progress({ label, percent }: ProgressProps) {
  return (
    <progress
      aria-label={label}
      max={100}
      {...(percent === null ? {} : { value: percent })}
      className="block h-3 w-full"
    />
  );
}

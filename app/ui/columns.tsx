import type { ReactNode } from "react";

type TwoColumnsProps = { main: ReactNode; side: ReactNode; sideLabel: string };

/** For judging: what is read on the left, what is written stays in sight on the right. */
export function TwoColumns({ main, side, sideLabel }: TwoColumnsProps) {
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,26rem)]">
      <div className="flow min-w-0">{main}</div>
      <section
        aria-label={sideLabel}
        className="flow max-lg:border-t-2 max-lg:border-edge max-lg:pt-8 lg:sticky lg:top-4 lg:-me-2 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:border-s lg:border-line lg:ps-8 lg:pe-2"
      >
        {side}
      </section>
    </div>
  );
}

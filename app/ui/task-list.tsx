import type { ReactNode } from "react";
import { Icon, type Tone } from "./icon";
import { Tag } from "./status";

export type Task = { href?: string; title: string; hint?: ReactNode; status: { tone: Tone; label: string } };

export function TaskList({ items }: { items: Task[] }) {
  return (
    <ul className="border-t border-line">
      {items.map((item) => (
        <li
          key={item.title}
          className="relative flex min-h-14 flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-4 has-[a:hover]:bg-teal-wash"
        >
          <div className="min-w-0 grow basis-64">
            <TaskTitle {...item} />
            {item.hint && <p className="mt-0.5 text-sm text-muted">{item.hint}</p>}
          </div>
          <TaskStatus {...item.status} />
        </li>
      ))}
    </ul>
  );
}

/** The link covers its whole row. */
function TaskTitle({ href, title }: Task) {
  if (!href) return <span className="text-muted">{title}</span>;
  return (
    <a href={href} className="font-semibold after:absolute after:inset-0">
      {title}
    </a>
  );
}

/** Done is quiet, so that what is left stands out. */
function TaskStatus({ tone, label }: Task["status"]) {
  if (tone !== "done") return <Tag tone={tone}>{label}</Tag>;
  return (
    <span className="flex items-center gap-1.5 text-sm text-done">
      <Icon name="check" className="size-4" />
      {label}
    </span>
  );
}

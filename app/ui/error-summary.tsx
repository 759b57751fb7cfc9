import { Icon } from "./icon";

type ErrorSummaryProps = { id?: string; title: string; errors: Array<{ href?: string; text: string }> };

export function ErrorSummary({ id, title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return undefined;
  return (
    <div
      id={id}
      role="alert"
      tabIndex={-1}
      className="max-w-measure rounded-md border-2 border-danger bg-surface px-5 py-4"
    >
      <h2 className="flex gap-3 text-lg leading-normal">
        <Icon name="danger" className="mt-0.5 size-6 text-danger" />
        {title}
      </h2>
      <ul className="mt-2 ps-9">
        {errors.map(({ href, text }) => (
          <li key={`${href} ${text}`} className="py-1">
            {href ? (
              <a href={href} className="inline-block py-1 font-semibold text-danger hover:text-danger-strong">
                {text}
              </a>
            ) : (
              <span className="font-semibold">{text}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

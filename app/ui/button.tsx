import type { ComponentPropsWithoutRef, ReactNode } from "react";

export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";

type ButtonProps = Omit<ComponentPropsWithoutRef<"button">, "className"> & { variant?: ButtonVariant };

export function Button({ variant = "primary", type = "submit", ...rest }: ButtonProps) {
  return <button type={type} className={`${shape} ${looks[variant]}`} {...rest} />;
}

type ButtonLinkProps = Omit<ComponentPropsWithoutRef<"a">, "className"> & { href: string; variant?: ButtonVariant };

export function ButtonLink({ variant = "primary", children, ...rest }: ButtonLinkProps) {
  return (
    <a className={`${shape} ${looks[variant]}`} {...rest}>
      {children}
    </a>
  );
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-2 print:hidden">{children}</div>;
}

const shape = [
  "inline-flex min-h-12 items-center justify-center gap-2 rounded-md border-2 py-2",
  "text-center font-semibold leading-snug no-underline cursor-pointer motion-safe:transition-colors",
  "focus-visible:rounded-md disabled:cursor-not-allowed disabled:opacity-60 print:hidden",
].join(" ");

const looks: Record<ButtonVariant, string> = {
  primary: "px-5 border-teal bg-teal text-on-teal hover:border-teal-strong hover:bg-teal-strong hover:text-on-teal",
  secondary: "px-5 border-teal text-teal hover:border-teal-strong hover:bg-teal-wash hover:text-teal-strong",
  danger:
    "px-5 border-danger bg-danger text-on-danger hover:border-danger-strong hover:bg-danger-strong hover:text-on-danger",
  quiet:
    "px-2 first:-ml-2.5 border-transparent text-teal underline underline-offset-4 hover:text-teal-strong hover:decoration-2",
};

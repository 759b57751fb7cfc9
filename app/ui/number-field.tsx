import type { ComponentProps } from "react";
import { TextField } from "./text-field";

export function NumberField(props: Omit<ComponentProps<typeof TextField>, "type">) {
  return <TextField width="short" inputMode="numeric" {...props} type="number" />;
}

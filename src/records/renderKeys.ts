import type { z } from "zod";

/** The keys of one map of a file, for its documentation. */
export interface DescribedKeys {
  /** What comes before each key: `royalty.`, or nothing. */
  readonly prefix: string;
  readonly shape: Readonly<Record<string, z.ZodType>>;
  /** A line or more of YAML for each key. */
  readonly examples: Readonly<Record<string, string>>;
}

/**
 * Renders the keys of a schema as Markdown: what each is, whether it must be there, an example.
 *
 * @throws RangeError for a key without a description or an example
 */
export function renderKeys({ prefix, shape, examples }: DescribedKeys): string {
  return Object.entries(shape)
    .map(([key, schema]) => {
      const example = examples[key];
      const { description } = schema;
      if (description === undefined || example === undefined) {
        throw new RangeError(`${prefix}${key} has no description or no example`);
      }
      const need = schema.isOptional() ? "optional" : "**required**";
      return `### \`${prefix}${key}\`\n\n${need}. ${description}\n\n\`\`\`yaml\n${example}\n\`\`\`\n`
        .replace(/\noptional/, "\nOptional")
        .replace(/\n\*\*required/, "\n**Required");
    })
    .join("\n");
}

/** Whether this is a web address, and nothing else. */
export const isAddress = (value: string): boolean =>
  /^https?:\/\/[^\s<>|]+$/.test(value) && URL.canParse(value);

const held = globalThis as typeof globalThis & { infoshos?: Map<string, unknown> };

/**
 * The one value of this name in this process. The server and the framework's program are bundles of
 * their own, each with its copies of our modules: what both must see, such as the connections to
 * the database or the last applied change, is kept here.
 */
export function shared<Value>(name: string, make: () => Value): Value {
  held.infoshos ??= new Map();
  if (!held.infoshos.has(name)) held.infoshos.set(name, make());
  return held.infoshos.get(name) as Value;
}

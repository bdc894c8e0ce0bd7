/// <reference types="astro/client" />

/** YAML files are turned into JSON modules by `src/plugins/yaml.ts`. Check the shape where it is used. */
declare module '*.yaml' {
  const value: unknown;
  export default value;
}

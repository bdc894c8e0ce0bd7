/** Every exercise there is, every version of it that ever was. */
import { EngineError } from '../errors.ts';
import type { Template } from './template.ts';
import { activationsTemplates } from './templates/activations.ts';
import { backpropTemplates } from './templates/backprop.ts';
import { forwardTemplates } from './templates/forward.ts';
import { frameworksTemplates } from './templates/frameworks.ts';
import { gradientTemplates } from './templates/gradient.ts';
import { historyTemplates } from './templates/history.ts';
import { layerCollapseTemplates } from './templates/layer-collapse.ts';
import { mpModelTemplates } from './templates/mp-model.ts';
import { mpThresholdTemplates } from './templates/mp-threshold.ts';
import { multilayerTemplates } from './templates/multilayer.ts';
import { networkSizeTemplates } from './templates/network-size.ts';
import { perceptronLineTemplates } from './templates/perceptron-line.ts';
import { perceptronTemplates } from './templates/perceptron.ts';
import { practiceTemplates } from './templates/practice.ts';
import { whichActivationTemplates } from './templates/which-activation.ts';

/** In the order of the chapters, then as they are to be read. */
export const templates: readonly Template[] = [
  ...historyTemplates,
  ...mpModelTemplates,
  ...mpThresholdTemplates,
  ...perceptronTemplates,
  ...perceptronLineTemplates,
  ...activationsTemplates,
  ...whichActivationTemplates,
  ...networkSizeTemplates,
  ...multilayerTemplates,
  ...layerCollapseTemplates,
  ...forwardTemplates,
  ...gradientTemplates,
  ...backpropTemplates,
  ...practiceTemplates,
  ...frameworksTemplates,
];

/** The newest version of each. */
export const currentTemplates: readonly Template[] = templates.filter(
  ({ id, version }) => !templates.some((other) => other.id === id && other.version > version),
);

/**
 * @param version the newest where left out
 * @throws EngineError `unknown-template`
 */
export function templateOf(id: string, version?: number): Template {
  const found = (version === undefined ? currentTemplates : templates).find(
    (t) => t.id === id && (version === undefined || t.version === version),
  );
  if (!found) {
    throw new EngineError({
      code: 'unknown-template',
      path: id.slice(0, 80),
      expected: 'an exercise of this course',
      found: version === undefined ? id.slice(0, 80) : `${id.slice(0, 80)} in version ${version}`,
      cure: 'check the name, or use a newer version of the course',
    });
  }
  return found;
}

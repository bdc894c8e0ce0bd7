/** What pages hand to components besides properties; filled by `routeData.ts`. */
import type { MapPart } from '../components/overview/course-map.ts';

declare global {
  namespace App {
    interface Locals {
      courseMap: readonly MapPart[];
    }
  }
}

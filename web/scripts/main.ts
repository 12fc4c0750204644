// Finds the elements that ask for a module by `data-module` and enhances them. The pages are
// complete without it.
import { aroundMe } from "./around-me";
import { back } from "./back";
import { mapLoader } from "./map-loader";
import { menu } from "./menu";
import { quickExit } from "./quick-exit";
import { selection, selectionPage } from "./selection";
import { print, share } from "./share";
import { suggest } from "./suggest";
import { tidyForm } from "./tidy-form";

const modules: Record<string, (element: HTMLElement) => void> = {
  "around-me": aroundMe,
  back,
  map: mapLoader,
  menu,
  print,
  "quick-exit": quickExit,
  selection,
  "selection-page": selectionPage,
  share,
  suggest,
  "tidy-form": tidyForm,
  // A link to what only script shows.
  "to-map": (element) => {
    element.hidden = false;
  },
};

for (const element of document.querySelectorAll<HTMLElement>("[data-module]")) {
  modules[element.dataset.module ?? ""]?.(element);
}

// Fields left empty stay out of the address, so that a shared search is short.
export function tidyForm(form: HTMLElement): void {
  form.addEventListener("formdata", (event) => {
    const { formData } = event as FormDataEvent;
    for (const name of new Set(formData.keys())) {
      const values = formData.getAll(name).filter((value) => value !== "");
      formData.delete(name);
      for (const value of values) formData.append(name, value);
    }
  });
}

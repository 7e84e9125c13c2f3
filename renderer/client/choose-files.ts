/** The browser's own file dialog: the chosen files, or none where the owner changed their mind. */
export function chooseFiles(accept = '.csv,.tsv,.txt,.xlsx', multiple = true): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = multiple
    input.accept = accept
    input.hidden = true
    const settle = () => {
      resolve([...(input.files ?? [])])
      input.remove()
    }
    input.addEventListener('change', settle, { once: true })
    input.addEventListener('cancel', settle, { once: true })
    document.body.append(input)
    input.click()
  })
}

// A file that is dropped on the draft: the page reads it as it reads one that is opened.

const LARGEST = 20_000_000; // bytes

/** Give `take` the name and the bytes, as base64, of each file; `refuse` hears why one is not taken. */
function takeFiles(root, take, refuse) {
  root.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
  });
  root.addEventListener("drop", (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return; // words that are moved
    event.preventDefault(); // else the browser would leave the page for the file
    if (file.size > LARGEST) {
      refuse(`${file.name} is larger than a draft can be.`);
      return;
    }
    const reader = new FileReader();
    reader.onload = () => take({ name: file.name, data: reader.result.split(",")[1] ?? "" });
    reader.readAsDataURL(file);
  });
}

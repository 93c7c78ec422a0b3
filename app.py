"""Starts the page, by ``python app.py`` as by ``analyser page``."""

from streamlit import runtime

from analyser.cli import main
from analyser.page.frame import show

if runtime.exists():  # under "streamlit run app.py"
    show()
else:
    main(["page"])

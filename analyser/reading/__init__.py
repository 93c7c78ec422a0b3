"""From files and text to a spaCy document: layout, people, titles, companies, dates."""

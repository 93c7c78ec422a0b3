"""From labelled examples to a model that is arrays and a card, and how well it does."""

"""Many drafts: read one by one, scored here or on many machines, written whole and in order."""

"""The site: pages around the data, made ahead, that need no server."""

"""House styles: how a council prints its minutes, in files that a clerk can read and change."""

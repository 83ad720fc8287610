"""The only code that touches the world: files, processes, the clock, the environment, the terminal."""

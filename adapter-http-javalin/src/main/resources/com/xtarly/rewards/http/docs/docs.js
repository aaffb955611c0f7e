// Try-it consoles: only where there is a script to make them work.

// Maps

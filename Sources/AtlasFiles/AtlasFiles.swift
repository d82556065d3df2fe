// AtlasFiles

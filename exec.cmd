@rem npm runs brackets by exec, so that signals reach it; cmd has no such word.
@%*

# Who is told of something unsafe, how, and by when it is read. Which of these is shown hangs on whether this server can
# send messages to workers.

# promise
told-message = Mae neges yn mynd at { $name } ac at reolwr ar unwaith, yn y nos ac ar y penwythnos hefyd. Mae’n dweud bod rhywbeth i’w ddarllen, a dim byd arall. Mae’n mynd eto nes bod rhywun yn dweud eu bod nhw’n delio â’r peth.
# promise
told-message-manager = Mae neges yn mynd at reolwr ar unwaith, yn y nos ac ar y penwythnos hefyd. Mae’n dweud bod rhywbeth i’w ddarllen, a dim byd arall. Mae’n mynd eto nes bod rhywun yn dweud eu bod nhw’n delio â’r peth.
# promise
told-trying = Dyw neges at { $name } ac at reolwr ddim yn mynd trwodd ar hyn o bryd. Mae’n cael ei hanfon eto nes ei bod hi. Byddan nhw’n ei weld hefyd pan fyddan nhw’n edrych nesaf.
# promise
told-trying-manager = Dyw neges at reolwr ddim yn mynd trwodd ar hyn o bryd. Mae’n cael ei hanfon eto nes ei bod hi. Byddan nhw’n ei weld hefyd pan fyddan nhw’n edrych nesaf.
# promise
told-desk = Bydd { $name } a’r rheolwyr yn ei weld yn gyntaf pan fyddan nhw’n edrych nesaf. Does dim neges yn mynd atyn nhw.
# promise
told-desk-manager = Bydd y rheolwyr yn ei weld yn gyntaf pan fyddan nhw’n edrych nesaf. Does dim neges yn mynd atyn nhw.
# promise
told-when = Dylen nhw ei ddarllen erbyn { $by }. Efallai na fyddan nhw’n ei weld cyn hynny.
# promise
told-when-closed = Dylen nhw ei ddarllen erbyn { $by }. Mae swyddfeydd ar gau ar y penwythnos ac ar wyliau, felly efallai na fydd neb yn ei ddarllen cyn hynny.
# promise
told-message-pictures = Mae neges yn mynd at { $name } ac at oedolyn arall nawr.
# promise
told-message-manager-pictures = Mae neges yn mynd nawr at oedolyn sy’n cadw plant yn ddiogel.
# promise
told-desk-pictures = Bydd { $name } ac oedolyn arall yn ei weld pan fyddan nhw’n edrych nesaf.
# promise
told-desk-manager-pictures = Bydd oedolyn sy’n cadw plant yn ddiogel yn ei weld wrth edrych nesaf.
# promise
told-when-pictures = Dylen nhw ei ddarllen erbyn { $by }.
# promise
told-when-closed-pictures = Efallai na fydd neb yn ei ddarllen cyn { $by }.

## Where nobody must see whether anything was written

# promise
told-alone-message = Bydd pwy bynnag sy’n darllen beth gafodd ei anfon o’r blaen yn darllen hwn hefyd, pan fyddan nhw nesaf yn y gwaith. Os yw’n dweud nad wyt ti’n ddiogel, mae neges yn mynd atyn nhw ac at reolwr ar unwaith, ac efallai y bydd rhaid iddyn nhw ddweud wrth bobl eraill sy’n gallu helpu.
# promise
told-alone-desk = Bydd pwy bynnag sy’n darllen beth gafodd ei anfon o’r blaen yn darllen hwn hefyd, pan fyddan nhw nesaf yn y gwaith. Os yw’n dweud nad wyt ti’n ddiogel, bydd y rheolwyr yn ei weld hefyd, pan fyddan nhw’n edrych nesaf, ac efallai y bydd rhaid iddyn nhw ddweud wrth bobl eraill sy’n gallu helpu.

## Who reads what

told-privacy-title = Beth sy’n digwydd os dw i’n dweud nad ydw i’n ddiogel?
# promise
told-privacy-message = Mae neges yn mynd at dy swyddog adolygu ac at reolwr ar unwaith, yn y nos ac ar y penwythnos hefyd. Mae’n mynd eto nes bod rhywun yn dweud eu bod nhw’n delio â’r peth. Dyw dy enw a dy eiriau byth ynddi. Dylen nhw ddarllen beth ddywedaist ti erbyn y diwrnod nesaf y bydd swyddfeydd ar agor, ac efallai nid cyn hynny.
# promise
told-privacy-desk = Bydd dy swyddog adolygu a’r rheolwyr yn ei weld yn gyntaf pan fyddan nhw’n edrych nesaf. Does dim neges yn mynd atyn nhw. Dylen nhw ddarllen beth ddywedaist ti erbyn y diwrnod nesaf y bydd swyddfeydd ar agor, ac efallai nid cyn hynny.
